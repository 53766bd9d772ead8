using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Search;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Data;

/// <summary>What every newsroom begins with: its identity, kinds of units, the heading "Khác", the standard workflow and the fixed holidays.</summary>
public static class FirstRun
{
    private const int YearsOfHolidays = 3;

    /// <summary>Adds the standing rows within the caller's transaction. Lunar holidays and moved days off are entered by people each year.</summary>
    public static async Task OpenAsync(Write write, string newsroomName, int? by, TimeProvider clock, CancellationToken stop = default)
    {
        var now = clock.UtcNow();
        write.Db.Newsrooms.Add(new Newsroom { Identifier = Guid.NewGuid(), Name = newsroomName, OpenedAt = now });
        write.Db.UnitKinds.AddRange(Kinds());
        write.Db.ReportHeadings.Add(new ReportHeading { Name = Words.HeadingOther, FoldedName = Folded.Of(Words.HeadingOther), IsOther = true });
        var way = StandardWorkflow.Edition1(now);
        write.Db.Workflows.Add(way);
        write.Db.Holidays.AddRange(Enumerable.Range(clock.Today().Year, YearsOfHolidays).SelectMany(FixedHolidays));
        await write.RecordAsync(new Act(ActKind.NewsroomOpened, by) { Detail = EditionHash.Facts(way) }, clock, stop);
    }

    private static UnitKind[] Kinds() =>
    [
        new() { Code = "Department", Name = Words.KindDepartment, Position = 1 },
        new() { Code = "Ward", Name = Words.KindWard, Position = 2 },
        new() { Code = "Organisation", Name = Words.KindOrganisation, Position = 3 },
        new() { Code = "Other", Name = Words.KindOther, Position = 4 },
    ];

    private static Holiday[] FixedHolidays(int year) =>
    [
        new() { Day = new DateOnly(year, 1, 1), Name = Words.HolidayNewYear },
        new() { Day = new DateOnly(year, 4, 30), Name = Words.HolidayReunification },
        new() { Day = new DateOnly(year, 5, 1), Name = Words.HolidayLabour },
        new() { Day = new DateOnly(year, 9, 2), Name = Words.HolidayNational },
    ];
}
