using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>Goes through a table under a plan: which rows are articles, which are not and why, and which names nobody knows.</summary>
internal sealed class PastJudging(PastTable table, PastPlan plan, PastLists lists, StandingArticles standing, DateTime nowUtc)
{
    public const int LongestTitle = 500;
    private const int FirstYear = 1997;

    private readonly List<PastLine> lines = [];
    private readonly List<PastRemark> remarks = [];
    private readonly Dictionary<(NameKind, string), (string Name, int Rows)> unknown = [];
    private readonly Dictionary<(string, DateOnly), int> met = [];

    public IReadOnlyList<PastLine> Lines => lines;

    public IReadOnlyList<PastRemark> Remarks => remarks;

    public IReadOnlyList<UnknownName> Unknown =>
        [.. unknown.Select(u => new UnknownName(u.Key.Item1, u.Value.Name, u.Value.Rows)).OrderBy(u => u.Kind).ThenByDescending(u => u.Rows)];

    public PastJudging Go()
    {
        foreach (var row in table.Rows)
            Judge(row);
        return this;
    }

    private void Judge(PastRow row)
    {
        var title = row.Cell(plan.ColumnOf(PastColumn.Title));
        var typed = row.Cell(plan.ColumnOf(PastColumn.PublishedAt));
        // Every row is asked for its unit, so that all unknown names are met at once.
        var moment = PastDate.Read(typed);
        var unit = Known(NameKind.Unit, row, moment) ?? plan.DefaultUnit;
        if (Fault(title, typed, moment, unit, row) is { } fault)
        {
            Say(RemarkKind.Fault, fault);
            return;
        }
        var at = moment!.Value;
        var (folded, day) = (Folded.Of(title), NewsroomTime.Day(at));
        if (!met.TryAdd((folded, day), row.Number))
            Say(RemarkKind.TwiceInFile, Words.RowTwice.With(met[(folded, day)]));
        else if (standing.Has(folded, day))
            Say(RemarkKind.InNewsroom, Words.RowInNewsroom.With(NewsroomTime.Date(at)));
        else
            lines.Add(Line(row, title, folded, at, unit!.Value));

        void Say(RemarkKind kind, string sentence) => remarks.Add(new(row.Number, title, kind, sentence));
    }

    private string? Fault(string title, string typed, DateTime? moment, int? unit, PastRow row)
    {
        if (title.Length == 0)
            return Words.FaultNoTitle;
        if (title.Length > LongestTitle)
            return Words.FaultLongTitle.With(LongestTitle);
        if (typed.Length == 0)
            return Words.FaultNoDate;
        if (moment is not { } at)
            return Words.FaultDate.With(typed);
        if (at > nowUtc)
            return Words.FaultFuture.With(NewsroomTime.Date(at));
        if (NewsroomTime.Local(at).Year < FirstYear)
            return Words.FaultTooOld.With(NewsroomTime.Date(at), FirstYear);
        return unit is not null ? null
            : row.Cell(plan.ColumnOf(PastColumn.Unit)) is { Length: > 0 } name ? Words.FaultUnit.With(name) : Words.FaultNoUnit;
    }

    private PastLine Line(PastRow row, string title, string folded, DateTime at, int unit)
    {
        var notes = new List<string>();
        var category = Known(NameKind.Category, row, at);
        if (category is null && row.Cell(plan.ColumnOf(PastColumn.Category)) is { Length: > 0 } strange)
            notes.Add(Words.NoteCategory.With(strange));
        var heading = Known(NameKind.Heading, row, at);
        if (heading is null && row.Cell(plan.ColumnOf(PastColumn.Heading)) is { Length: > 0 } other)
            notes.Add(Words.NoteHeading.With(other));
        var line = new PastLine
        {
            Number = row.Number,
            Title = title,
            FoldedTitle = folded,
            PublishedAt = at,
            UnitId = unit,
            CategoryId = category,
            HeadingId = heading ?? lists.OtherHeading,
            Genre = PastValues.Genre(row.Cell(plan.ColumnOf(PastColumn.Genre)), notes),
            Signatures = PastValues.Signatures(row.Cell(plan.ColumnOf(PastColumn.Author))),
            Address = PastValues.Address(row.Cell(plan.ColumnOf(PastColumn.Address)), notes),
            Views = PastValues.Views(row.Cell(plan.ColumnOf(PastColumn.Views)), notes),
        };
        if (notes.Count > 0)
            remarks.Add(new(row.Number, title, RemarkKind.Note, string.Join(' ', notes)));
        return line;
    }

    private int? Known(NameKind kind, PastRow row, DateTime? at)
    {
        var name = row.Cell(plan.ColumnOf(kind switch { NameKind.Unit => PastColumn.Unit, NameKind.Category => PastColumn.Category, _ => PastColumn.Heading }));
        if (name.Length == 0)
            return null;
        var folded = Folded.Of(name);
        if (lists.Find(kind, folded, NewsroomTime.Day(at ?? nowUtc)) is { } found)
            return found;
        unknown[(kind, folded)] = (name, unknown.GetValueOrDefault((kind, folded)).Rows + 1);
        // What was chosen for it by hand; it stays in the list, so that the choice can be changed.
        return plan.Of(kind).TryGetValue(folded, out var chosen) && lists.Of(kind).Any(c => c.Id == chosen) ? chosen : null;
    }

    /// <summary>Why nothing can come in like this; null when it can.</summary>
    public string? Bar()
    {
        if (plan.ColumnOf(PastColumn.Title) is null || plan.ColumnOf(PastColumn.PublishedAt) is not { } days)
            return Words.BarColumns;
        // 03/04 reads well either way, so where 06/23 stands somewhere and 23/06 nowhere, every day of the file may be another one.
        var typed = table.Rows.Select(r => r.Cell(days)).ToList();
        if (typed.Any(PastDate.HasMonthFirst) && !typed.Any(PastDate.HasDayFirst))
            return Words.BarMonthFirst.With(typed.First(PastDate.HasMonthFirst));
        return lines.Count == 0 ? Words.BarNothingNew : null;
    }
}
