using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Checks.Spelling;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Checks;

/// <summary>The newsroom's own words, ready to be asked.</summary>
public sealed class Glossary
{
    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> numbers = [];

    public Glossary(IEnumerable<GlossaryEntry> entries)
    {
        var terms = new List<HouseTerm>();
        foreach (var entry in entries)
        {
            switch (entry.Kind)
            {
                case GlossaryKind.Term:
                    terms.Add(new(entry.Text, [.. Variants(entry.Note).Append(entry.Text).Distinct()]));
                    Know(entry.Text);
                    break;
                case GlossaryKind.Word:
                    Know(entry.Text);
                    break;
                default:
                    numbers.Add(Domestic(entry.Text));
                    break;
            }
        }
        Terms = terms;
    }

    public static Glossary Empty { get; } = new([]);

    public IReadOnlyList<HouseTerm> Terms { get; }

    public static async Task<Glossary> LoadAsync(EditorialDb db, CancellationToken stop = default) =>
        new(await db.GlossaryEntries.AsNoTracking().ToListAsync(stop));

    public bool Knows(string word) => words.Contains(word);

    /// <summary>Whether a telephone number, however grouped, is one the offices publish.</summary>
    public bool IsPublished(string number) => numbers.Contains(Domestic(number));

    internal static IEnumerable<string> Variants(string note) => note.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Figures alone, +84 as 0.</summary>
    internal static string Domestic(string number)
    {
        var figures = string.Concat(number.Where(char.IsAsciiDigit));
        return figures.StartsWith("0084", StringComparison.Ordinal) ? "0" + figures[4..]
            : number.TrimStart().StartsWith('+') && figures.StartsWith("84", StringComparison.Ordinal) ? "0" + figures[2..]
            : figures;
    }

    private void Know(string text)
    {
        foreach (var (start, length) in Tokens.In(text))
            words.Add(text.Substring(start, length));
    }
}

/// <summary>A term of the newsroom.</summary>
/// <param name="Written">Every way it is looked for, the right one too: its capitals may differ.</param>
public sealed record HouseTerm(string Right, IReadOnlyList<string> Written);
