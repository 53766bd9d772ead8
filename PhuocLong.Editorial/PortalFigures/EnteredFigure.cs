using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>
/// A figure that comes from outside: where it was read, on which day, and who entered it when. Such rows are only ever added; the
/// newest of its kind stands, and those before it stay to be seen.
/// </summary>
public abstract class EnteredFigure
{
    public const int LongestSource = 200;

    public string Source { get; set; } = "";

    /// <summary>The day it was read, or that of the paper it was taken from.</summary>
    public DateOnly ReadOn { get; set; }

    public int EnteredById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime EnteredAt { get; set; }
}

/// <summary>Where a figure comes from, as pages say it.</summary>
public sealed record Origin(string Source, DateOnly ReadOn, string By, DateTime At)
{
    internal static Origin Of(EnteredFigure figure, IReadOnlyDictionary<int, string> people) =>
        new(figure.Source, figure.ReadOn, people.GetValueOrDefault(figure.EnteredById, ""), figure.EnteredAt);

    /// <summary>The names of those who entered these.</summary>
    internal static async Task<IReadOnlyDictionary<int, string>> PeopleAsync(EditorialDb db, IEnumerable<EnteredFigure> figures, CancellationToken stop)
    {
        var ids = figures.Select(f => f.EnteredById).Distinct().ToArray();
        return await db.Users.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
    }
}

/// <summary>A figure that was corrected since: what stood, and where it came from.</summary>
public sealed record Former(string Value, Origin Origin);

/// <summary>Source and day as somebody typed them.</summary>
public readonly record struct TypedOrigin(string? Source, DateOnly? ReadOn)
{
    /// <summary>Why it cannot be taken; nobody reads a figure before what it counts, or on a day to come.</summary>
    internal string? Refusal(DateOnly earliest, DateOnly today) =>
        Name.Length == 0 ? Words.SourceMissing
        : Name.Length > EnteredFigure.LongestSource ? Words.LineTooLong.With(EnteredFigure.LongestSource)
        : ReadOn is not { } day || day < earliest || day > today ? Words.ReadOnWrong
        : null;

    internal string Name => NameText.Of(Source);

    /// <summary>Stands on the figure with who enters it, once it is not refused.</summary>
    internal T On<T>(T figure, int memberId, TimeProvider clock) where T : EnteredFigure
    {
        (figure.Source, figure.ReadOn, figure.EnteredById, figure.EnteredAt) = (Name, ReadOn!.Value, memberId, clock.UtcNow());
        return figure;
    }
}
