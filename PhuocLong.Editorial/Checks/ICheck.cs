namespace PhuocLong.Editorial.Checks;

/// <summary>One thing the newsroom looks for in an article. Name and explanation stand in the words, under its code.</summary>
public interface ICheck
{
    /// <summary>Stored with levels and dismissals: never renamed.</summary>
    string Code { get; }

    CheckKind Kind { get; }

    /// <summary>The levels until an administrator chooses others.</summary>
    CheckLevels Usual { get; }

    /// <summary>What has to be loaded before it can look; most need only the article.</summary>
    CheckNeeds Needs => CheckNeeds.Nothing;

    IEnumerable<Finding> Look(CheckedArticle article);
}

/// <summary>The groups in which checks are listed.</summary>
public enum CheckKind
{
    Completeness,
    Style,
    Spelling,
    Privacy,
    Links,
    Likeness,
}

/// <summary>What a check asks of the database besides the article.</summary>
[Flags]
public enum CheckNeeds
{
    Nothing = 0,
    Glossary = 1,
    Likenesses = 2,
    Withdrawn = 4,
}

/// <summary>What checks are called on screen.</summary>
public static class CheckWords
{
    public static string NameOf(string code) => Find("Check" + code) ?? code;

    public static string AboutOf(string code) => Find("About" + code) ?? "";

    public static string KindOf(CheckKind kind) => Find("Kind" + kind) ?? kind.ToString();

    public static string LevelOf(CheckLevel level) => Find("Level" + level) ?? level.ToString();

    public static string MoveOf(CheckMove move) => Find("Move" + move) ?? move.ToString();

    private static string? Find(string key) => Words.ResourceManager.GetString(key, Words.Culture);
}
