using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Reports;

/// <summary>Months in a sentence.</summary>
internal static class MonthText
{
    /// <summary>As "tháng 1 đến tháng 6/2021" when they follow one another, else as "tháng 11/2020, tháng 1, 3/2021".</summary>
    public static string Of(IReadOnlyList<ReportingMonth> months)
    {
        if (months.Count > 2 && months[^1] == months[0].Plus(months.Count - 1))
            return Words.MonthsFromTo.With(months[0].Year == months[^1].Year ? Lower(months[0].ShortName) : Lower(months[0].Name), Lower(months[^1].Name));
        return string.Join(", ", months.GroupBy(m => m.Year).Select(year => Words.MonthsOfYear.With(string.Join(", ", year.Select(m => m.Month)), year.Key)));
    }

    private static string Lower(string name) => char.ToLower(name[0], NewsroomTime.Vietnamese) + name[1..];
}
