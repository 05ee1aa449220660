# approach: a form checks the parameters, Paginator cuts, a class-based view answers
from urllib.parse import urlencode

from django.core.paginator import EmptyPage, Paginator
from django.core.validators import RegexValidator
from django import forms
from django.http import JsonResponse
from django.views import View

BOOKS = [{"id": number, "title": f"Book {number}"} for number in range(1, 8)]
digits = RegexValidator(r"\A[0-9]+\Z")


class Parameters(forms.Form):
    page = forms.CharField(validators=[digits], strip=False)
    size = forms.CharField(validators=[digits], strip=False)

    def clean_page(self):
        if (page := int(self.cleaned_data["page"])) < 1:
            raise forms.ValidationError("below one")
        return page

    def clean_size(self):
        if not 1 <= (size := int(self.cleaned_data["size"])) <= 5:
            raise forms.ValidationError("out of bounds")
        return size


class Books(View):
    http_method_names = ["get", "head"]

    def get(self, request):
        form = Parameters({"page": "1", "size": "3"} | request.GET.dict())
        if not form.is_valid():
            return JsonResponse({"error": "page" if "page" in form.errors else "size"}, status=400)
        paginator = Paginator(BOOKS, form.cleaned_data["size"])
        try:
            page = paginator.page(form.cleaned_data["page"])
        except EmptyPage:
            return JsonResponse({"error": "page"}, status=404)

        def link(number):
            return f"{request.path}?{urlencode({'page': number, 'size': paginator.per_page})}"

        return JsonResponse(
            {
                "count": paginator.count,
                "page": page.number,
                "pages": paginator.num_pages,
                "next": link(page.next_page_number()) if page.has_next() else None,
                "previous": link(page.previous_page_number()) if page.has_previous() else None,
                "items": list(page),
            }
        )


books = Books.as_view()
