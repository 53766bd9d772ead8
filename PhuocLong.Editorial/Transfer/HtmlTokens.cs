using System.Net;
using System.Text;

namespace PhuocLong.Editorial.Transfer;

/// <summary>A tag or a stretch of text of an HTML file.</summary>
internal readonly record struct HtmlToken(string Tag, bool Closes, string Text, IReadOnlyDictionary<string, string> Attributes)
{
    public bool IsText => Tag.Length == 0;

    public string this[string attribute] => Attributes.GetValueOrDefault(attribute, "");
}

/// <summary>
/// Takes an HTML file apart from front to back, in one pass and without a tree: fifty thousand nested elements are fifty
/// thousand tokens and nothing more.
/// </summary>
internal static class HtmlTokens
{
    private const int LongestTag = 64 * 1024;
    private static readonly IReadOnlyDictionary<string, string> NoAttributes = new Dictionary<string, string>();

    /// <summary>What these hold is no text of the page.</summary>
    private static readonly HashSet<string> Raw = ["script", "style", "xml", "noscript", "template", "textarea", "iframe", "svg", "math", "object"];

    public static IEnumerable<HtmlToken> Of(string html, ReadingBudget budget, Findings findings)
    {
        for (var at = 0; at < html.Length;)
        {
            budget.Element();
            var tag = html.IndexOf('<', at);
            if (tag < 0 || tag + 1 >= html.Length)
            {
                yield return Words(html[at..]);
                yield break;
            }
            if (tag > at)
                yield return Words(html[at..tag]);
            var next = html[tag + 1];
            if (html.AsSpan(tag).StartsWith("<!--"))
                at = After(html, "-->", tag + 4);
            else if (next is '!' or '?')
                at = After(html, ">", tag + 2);
            else if (char.IsAsciiLetter(next) || (next == '/' && tag + 2 < html.Length && char.IsAsciiLetter(html[tag + 2])))
            {
                var token = Tag(html, tag, out at);
                if (!token.Closes && Raw.Contains(token.Tag))
                {
                    if (token.Tag is "script" or "iframe" or "object")
                        findings.Add(Finding.Script);
                    at = After(html, "</" + token.Tag, at);
                    at = After(html, ">", at);
                    continue;
                }
                yield return token;
            }
            else
            {
                yield return Words("<");
                at = tag + 1;
            }
        }
    }

    private static HtmlToken Words(string text) => new("", false, WebUtility.HtmlDecode(text), NoAttributes);

    private static int After(string html, string mark, int from)
    {
        var found = html.IndexOf(mark, Math.Min(from, html.Length), StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + mark.Length;
    }

    private static HtmlToken Tag(string html, int at, out int next)
    {
        var closes = html[at + 1] == '/';
        var i = at + (closes ? 2 : 1);
        var start = i;
        while (i < html.Length && (char.IsAsciiLetterOrDigit(html[i]) || html[i] is ':' or '-'))
            i++;
        var name = html[start..i].ToLowerInvariant();
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        var end = Math.Min(html.Length, at + LongestTag);
        while (i < end && html[i] != '>')
        {
            if (char.IsWhiteSpace(html[i]) || html[i] is '/' or '=' or '"' or '\'' or '<')
                i++;
            else
                i = Attribute(html, i, end, attributes);
        }
        next = Math.Min(i + 1, html.Length);
        return new(name, closes, "", attributes);
    }

    private static int Attribute(string html, int at, int end, Dictionary<string, string> attributes)
    {
        var i = at;
        while (i < end && !char.IsWhiteSpace(html[i]) && html[i] is not ('=' or '>' or '/'))
            i++;
        var name = html[at..i].ToLowerInvariant();
        while (i < end && char.IsWhiteSpace(html[i]))
            i++;
        var value = new StringBuilder();
        if (i < end && html[i] == '=')
        {
            do
                i++;
            while (i < end && char.IsWhiteSpace(html[i]));
            if (i < end && html[i] is '"' or '\'')
            {
                var quote = html[i++];
                while (i < end && html[i] != quote)
                    value.Append(html[i++]);
                i++;
            }
            else
            {
                while (i < end && !char.IsWhiteSpace(html[i]) && html[i] != '>')
                    value.Append(html[i++]);
            }
        }
        attributes.TryAdd(name, WebUtility.HtmlDecode(value.ToString()));
        return i;
    }
}
