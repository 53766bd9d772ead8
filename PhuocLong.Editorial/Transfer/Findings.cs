using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Transfer;

/// <summary>What a reading dropped or changed, so that the person can be told; nothing is lost in silence.</summary>
internal sealed class Findings
{
    private readonly Dictionary<Finding, int> counted = [];

    public void Add(Finding what, int times = 1) => counted[what] = counted.GetValueOrDefault(what) + times;

    public int this[Finding what] => counted.GetValueOrDefault(what);

    /// <summary>One Vietnamese sentence for each kind, in the order of <see cref="Finding"/>.</summary>
    public IReadOnlyList<string> Sentences() => [.. counted.OrderBy(c => c.Key).Select(c => Sentence(c.Key).With(c.Value))];

    private static string Sentence(Finding what) => what switch
    {
        Finding.Tcvn3 => Words.FoundTcvn3,
        Finding.Vni => Words.FoundVni,
        Finding.GuessedTcvn3 => Words.FoundGuessedTcvn3,
        Finding.GuessedVni => Words.FoundGuessedVni,
        Finding.GuessedWindows1258 => Words.FoundGuessedWindows1258,
        Finding.Deleted => Words.FoundDeleted,
        Finding.Inserted => Words.FoundInserted,
        Finding.Hidden => Words.FoundHidden,
        Finding.Comment => Words.FoundComment,
        Finding.HeaderOrFooter => Words.FoundHeaderOrFooter,
        Finding.UnsafeLink => Words.FoundUnsafeLink,
        Finding.OutsidePicture => Words.FoundOutsidePicture,
        Finding.UnknownPicture => Words.FoundUnknownPicture,
        Finding.Chart => Words.FoundChart,
        Finding.Symbol => Words.FoundSymbol,
        Finding.NestedTable => Words.FoundNestedTable,
        Finding.PictureInTable => Words.FoundPictureInTable,
        Finding.Formula => Words.FoundFormula,
        Finding.Macro => Words.FoundMacro,
        Finding.Embedded => Words.FoundEmbedded,
        Finding.Script => Words.FoundScript,
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };
}

/// <summary>The kinds of things that do not come over as they are.</summary>
internal enum Finding
{
    Tcvn3,
    Vni,
    GuessedTcvn3,
    GuessedVni,
    GuessedWindows1258,
    Deleted,
    Inserted,
    Hidden,
    Comment,
    HeaderOrFooter,
    UnsafeLink,
    OutsidePicture,
    UnknownPicture,
    Chart,
    Symbol,
    NestedTable,
    PictureInTable,
    Formula,
    Macro,
    Embedded,
    Script,
}
