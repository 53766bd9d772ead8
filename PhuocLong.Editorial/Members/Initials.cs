using System.Globalization;

namespace PhuocLong.Editorial.Members;

/// <summary>Two letters for a face: a Vietnamese is called by the last word of the name, so it comes second and last.</summary>
public static class Initials
{
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => "?",
            [var only] => First(only),
            [var first, .., var last] => First(first) + First(last),
        };
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.CurrentCulture);
}
