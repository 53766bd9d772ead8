namespace PhuocLong.Editorial.Checks.Spelling;

/// <summary>One run of letters in a line.</summary>
internal readonly record struct Token(int Start, int Length);

/// <summary>The runs of letters that are words: none of an address, and none with figures in it (km2, B52, tp.hcm@…).</summary>
internal static class Tokens
{
    public static IEnumerable<Token> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            if (!Snippet.InAddress(text, at))
            {
                foreach (var token in InChunk(text, at, end))
                    yield return token;
            }
            at = end;
        }
    }

    private static IEnumerable<Token> InChunk(string text, int from, int end)
    {
        for (var at = from; at < end;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            var lettersOnly = true;
            for (; at < end && char.IsLetterOrDigit(text[at]); at++)
                lettersOnly &= char.IsLetter(text[at]);
            // "M'nông", "S’tiêng": an apostrophe inside a word makes a name of another language.
            var tied = (start > from && IsApostrophe(text[start - 1])) || (at < end - 1 && IsApostrophe(text[at]) && char.IsLetter(text[at + 1]));
            if (lettersOnly && !tied)
                yield return new(start, at - start);
        }
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ';
}
