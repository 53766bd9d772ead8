using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>The newsroom's units, categories and headings by every name they have had, as a file may call them.</summary>
public sealed class PastLists
{
    private readonly ILookup<string, Unit> units;
    private readonly Dictionary<string, int> categories, headings;

    private PastLists(IReadOnlyCollection<Unit> all, List<Category> categories, List<ReportHeading> headings, DateOnly today)
    {
        units = all.SelectMany(u => u.Names.Select(n => (n.FoldedName, Unit: u))).Distinct().ToLookup(n => n.FoldedName, n => n.Unit);
        this.categories = categories.ToDictionary(c => c.FoldedName, c => c.Id);
        this.headings = headings.ToDictionary(h => h.FoldedName, h => h.Id);
        OtherHeading = headings.Single(h => h.IsOther).Id;
        Units = [.. all.Select(u => new Choice(u.Id, u.NameOn(today))).OrderBy(u => u.Name, NewsroomTime.Alphabet)];
        Categories = [.. categories.Select(c => new Choice(c.Id, c.Name))];
        Headings = [.. headings.Select(h => new Choice(h.Id, h.Name))];
    }

    /// <summary>For what the file puts under none of the newsroom's headings.</summary>
    public int OtherHeading { get; }

    public IReadOnlyList<Choice> Units { get; }

    public IReadOnlyList<Choice> Categories { get; }

    public IReadOnlyList<Choice> Headings { get; }

    public IReadOnlyList<Choice> Of(NameKind kind) => kind switch
    {
        NameKind.Unit => Units,
        NameKind.Category => Categories,
        _ => Headings,
    };

    /// <summary>What the newsroom knows under that name; of two units that had it, the one that existed on the day.</summary>
    public int? Find(NameKind kind, string folded, DateOnly day) => kind switch
    {
        NameKind.Unit => units[folded].OrderByDescending(u => u.ExistsOn(day)).FirstOrDefault()?.Id,
        NameKind.Category => categories.TryGetValue(folded, out var category) ? category : null,
        _ => headings.TryGetValue(folded, out var heading) ? heading : null,
    };

    internal static async Task<PastLists> LoadAsync(EditorialDb db, CancellationToken stop) => new(
        (await UnitNames.LoadAsync(db, stop)).All,
        await db.Categories.AsNoTracking().OrderBy(c => c.Position).ThenBy(c => c.Id).ToListAsync(stop),
        await db.ReportHeadings.AsNoTracking().OrderBy(h => h.IsOther).ThenBy(h => h.Position).ThenBy(h => h.Id).ToListAsync(stop),
        db.Today);
}
