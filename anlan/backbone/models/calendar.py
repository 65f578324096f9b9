"""Years of public holidays that an administrator loaded."""

from __future__ import annotations

from django.db import models


class CalendarYear(models.Model):
    """One loading of one year. The newest of a year counts; older ones stay, because dates were based on them."""

    id = models.BigAutoField(primary_key=True)
    year = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=200)
    loaded_at = models.DateTimeField()
    actor = models.CharField(max_length=80)

    class Meta:
        indexes = [models.Index(fields=["year", "-id"], name="calendar_year_newest")]

    def __str__(self) -> str:
        return f"{self.year} ({self.source})"


class CalendarDay(models.Model):
    """A day of such a year that is not what its weekday says: a holiday, or a weekend day on which people work."""

    class Kind(models.TextChoices):
        HOLIDAY = "holiday", "放假"
        MAKE_UP = "make_up", "调休上班"

    year = models.ForeignKey(CalendarYear, on_delete=models.CASCADE, related_name="days")
    day = models.DateField()
    kind = models.CharField(max_length=8, choices=Kind.choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["year", "day"], name="one_kind_a_day")]

    def __str__(self) -> str:
        return f"{self.day} {self.kind}"
