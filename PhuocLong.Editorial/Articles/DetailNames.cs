using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Articles;

/// <summary>Says changes of details in words: every list's entry by its name of today, retired ones too.</summary>
public sealed class DetailNames
{
    private Dictionary<int, string> categories = [], headings = [], topics = [], members = [];

    public static async Task<DetailNames> LoadAsync(EditorialDb db, IReadOnlyCollection<DetailsChange> changes, CancellationToken stop = default)
    {
        var parts = changes.SelectMany(c => c.Parts).Select(p => p.Part).ToHashSet();
        var writers = changes.Select(c => c.CoWriterId).OfType<int>().Distinct().ToArray();
        var names = new DetailNames();
        if (parts.Contains(DetailPart.Category))
            names.categories = await db.Categories.ToDictionaryAsync(c => c.Id, c => c.Name, stop);
        if (parts.Contains(DetailPart.Heading))
            names.headings = await db.ReportHeadings.ToDictionaryAsync(h => h.Id, h => h.Name, stop);
        if (parts.Contains(DetailPart.Topics))
            names.topics = await db.Topics.ToDictionaryAsync(t => t.Id, t => t.Name, stop);
        if (writers.Length > 0)
            names.members = await db.Users.Where(m => writers.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
        return names;
    }

    /// <summary>What was done, one phrase for each part, as "đổi chuyên mục: Kinh tế → Văn hoá".</summary>
    public IReadOnlyList<string> Phrases(DetailsChange change)
    {
        var phrases = change.Parts.SelectMany(Phrases).ToList();
        if (change.CoWriterId is { } writer)
            phrases.Add((change.CoWriterNamed ? Words.TellCoWriterNamed : Words.TellCoWriterRemoved).With(members.GetValueOrDefault(writer, "")));
        return phrases;
    }

    private IEnumerable<string> Phrases(PartChange change)
    {
        var (part, before, after) = change;
        if (after is null)
            return [Words.TellPartOnly.With(PartName(part))];
        if (before is null)
            return [Words.TellPartTo.With(PartName(part), Value(part, after))];
        if (part == DetailPart.Topics)
            return [
                .. change.TopicsAdded().Select(t => Words.TellTopicAdded.With(topics.GetValueOrDefault(t, ""))),
                .. change.TopicsRemoved().Select(t => Words.TellTopicRemoved.With(topics.GetValueOrDefault(t, "")))];
        return [Words.TellPart.With(PartName(part), Value(part, before), Value(part, after))];
    }

    /// <summary>What a part is called within a sentence.</summary>
    public static string PartName(DetailPart part) => part switch
    {
        DetailPart.Genre => Words.PartGenre,
        DetailPart.Category => Words.PartCategory,
        DetailPart.Heading => Words.PartHeading,
        DetailPart.Bylines => Words.PartBylines,
        DetailPart.Source => Words.PartSource,
        _ => Words.PartTopics,
    };

    /// <summary>What a part says, in the words its field shows.</summary>
    public string Value(DetailPart part, string text) => part switch
    {
        DetailPart.Genre => Enum.TryParse<Genre>(text, out var genre) ? ArticleWords.Of(genre) : text,
        DetailPart.Category => text.Length == 0 ? Words.NothingChosen : Name(categories, text),
        DetailPart.Heading => Name(headings, text),
        DetailPart.Topics => text.Length == 0 ? Words.NothingChosen : string.Join(", ", DetailParts.TopicsOf(text).Select(t => topics.GetValueOrDefault(t, ""))),
        _ => Written(part, text),
    };

    /// <summary>What people wrote into a part.</summary>
    public static string Written(DetailPart part, string text) =>
        text.Length == 0 ? Words.NothingWritten : part == DetailPart.Bylines ? string.Join(", ", DetailParts.BylinesOf(text).Select(Signature)) : $"“{text}”";

    private static string Signature(BylineEntry byline) =>
        byline.Kind == BylineKind.Text ? byline.Name : $"{byline.Name} ({ArticleWords.Of(byline.Kind).ToLower(NewsroomTime.Vietnamese)})";

    private static string Name(Dictionary<int, string> names, string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? names.GetValueOrDefault(number, "") : "";
}
