from django.http import JsonResponse

BOOKS = [{"id": number, "title": f"Book {number}"} for number in range(1, 8)]


def books(request):
    page = int(request.GET.get("page", 1))
    size = int(request.GET.get("size", 3))
    items = BOOKS[page * size : page * size + size]
    return JsonResponse({"count": len(BOOKS), "page": page, "items": items})
