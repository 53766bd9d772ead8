using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Checks;

/// <summary>What a finding means for a move. Stored by name.</summary>
public enum CheckLevel
{
    /// <summary>Tắt: not looked for.</summary>
    Off,

    /// <summary>Nên: said, and bars nothing.</summary>
    Advised,

    /// <summary>Bắt buộc: bars the move until it is mended.</summary>
    Required,
}

/// <summary>The moves before which an article is checked. Stored by name.</summary>
public enum CheckMove
{
    /// <summary>Gửi duyệt.</summary>
    Submit,

    /// <summary>Duyệt.</summary>
    Approve,

    /// <summary>Xuất bản.</summary>
    Publish,
}

/// <summary>One check's level at each move.</summary>
public readonly record struct CheckLevels(CheckLevel Submit, CheckLevel Approve, CheckLevel Publish)
{
    public static readonly CheckLevels Required = new(CheckLevel.Required, CheckLevel.Required, CheckLevel.Required);

    public static readonly CheckLevels Advised = new(CheckLevel.Advised, CheckLevel.Advised, CheckLevel.Advised);

    /// <summary>The author may still leave it to those who approve.</summary>
    public static readonly CheckLevels RequiredOnceSubmitted = new(CheckLevel.Advised, CheckLevel.Required, CheckLevel.Required);

    public CheckLevel At(CheckMove move) => move switch
    {
        CheckMove.Submit => Submit,
        CheckMove.Approve => Approve,
        _ => Publish,
    };

    public CheckLevels With(CheckMove move, CheckLevel level) => move switch
    {
        CheckMove.Submit => this with { Submit = level },
        CheckMove.Approve => this with { Approve = level },
        _ => this with { Publish = level },
    };
}

/// <summary>Which move an article is heading for.</summary>
public static class CheckMoves
{
    /// <summary>The move whose levels count in this state; null once nothing can be mended any more.</summary>
    public static CheckMove? Next(ArticleState state) => state switch
    {
        ArticleState.Draft or ArticleState.Returned => CheckMove.Submit,
        ArticleState.Waiting => CheckMove.Approve,
        ArticleState.Approved => CheckMove.Publish,
        _ => null,
    };
}
