# verdict: WA
# mistake: a page that is not there is a bad request
from django.http import JsonResponse
from django.views.decorators.http import require_safe

BOOKS = [{"id": number, "title": f"Book {number}"} for number in range(1, 8)]


class Bad(Exception):
    pass


def number(request, name, default, most=None):
    text = request.GET.get(name, str(default))
    if not (text.isascii() and text.isdigit() and int(text) > 0 and (most is None or int(text) <= most)):
        raise Bad(name)
    return int(text)


@require_safe
def books(request):
    try:
        page, size = number(request, "page", 1), number(request, "size", 3, most=5)
    except Bad as error:
        return JsonResponse({"error": str(error)}, status=400)
    pages = max(1, -(-len(BOOKS) // size))
    if page > pages:
        return JsonResponse({"error": "page"}, status=400)

    def link(other):
        return f"{request.path}?page={other}&size={size}" if 1 <= other <= pages else None

    items = BOOKS[(page - 1) * size : page * size]
    return JsonResponse(
        {"count": len(BOOKS), "page": page, "pages": pages, "next": link(page + 1), "previous": link(page - 1), "items": items}
    )
