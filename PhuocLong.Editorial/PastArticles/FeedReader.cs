using System.Net;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>Items of an RSS or Atom feed that was saved as a file, as rows under heads that are known.</summary>
internal static partial class FeedReader
{
    private static readonly string[] heads = ["Tiêu đề", "Ngày đăng", "Chuyên mục", "Tác giả", "Địa chỉ"];

    public static List<PastRow> Read(Stream file, ReadingBudget budget)
    {
        using var xml = new PartReader(new CountedStream(file, budget, isXml: true), budget);
        if (xml.Name is not ("rss" or "RDF" or "feed"))
            throw new UnreadableTableException(Words.RefusedNoFeed);
        var rows = new List<PastRow> { new(0, heads) };
        Walk(xml, rows);
        return rows;
    }

    private static void Walk(PartReader xml, List<PastRow> rows)
    {
        for (var root = xml.Enter(); xml.Next(root);)
        {
            if (xml.Name == "channel")
            {
                Walk(xml, rows);
            }
            else if (xml.Name is "item" or "entry")
            {
                if (rows.Count > PastTable.MostRows)
                    throw TableFile.TooLong(PastTable.MostRows);
                rows.Add(new(rows.Count, Item(xml)));
            }
        }
    }

    private static string[] Item(PartReader xml)
    {
        var (title, day, category, author, address) = ("", "", "", "", "");
        for (var item = xml.Enter(); xml.Next(item);)
        {
            switch (xml.Name)
            {
                case "title":
                    title = Plain(xml.Text());
                    break;
                case "pubDate" or "published" or "date":
                    day = PastCell.Of(xml.Text());
                    break;
                case "updated" when day.Length == 0:
                    day = PastCell.Of(xml.Text());
                    break;
                // The first is the one it was put in; the others are words to find it by.
                case "category" when category.Length == 0:
                    category = Plain(xml.Attribute("term") ?? xml.Text());
                    break;
                case "creator":
                    author = Plain(xml.Text());
                    break;
                case "author" when author.Length == 0:
                    author = Author(xml);
                    break;
                case "link" when xml.Attribute("rel") is null or "alternate":
                    address = xml.Attribute("href") is { } named ? PastCell.Of(named) : PastCell.Of(xml.Text());
                    break;
            }
        }
        return [title, day, category, author, address];
    }

    /// <summary>Atom names its author in an element of its own; RSS writes "address (name)".</summary>
    private static string Author(PartReader xml)
    {
        var name = "";
        if (xml.NamespaceIsAtom)
        {
            for (var author = xml.Enter(); xml.Next(author);)
            {
                if (xml.Name == "name")
                    name = Plain(xml.Text());
            }
            return name;
        }
        var text = Plain(xml.Text());
        return InBrackets().Match(text) is { Success: true } found ? found.Groups[1].Value : text;
    }

    // Titles of feeds are often written as the page's markup.
    private static string Plain(string text) => PastCell.Of(WebUtility.HtmlDecode(Markup().Replace(text, " ")));

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"@.*\(([^()]+)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();
}
