namespace PhuocLong.Editorial.Activity;

/// <summary>What an act is called on screen.</summary>
public static class ActWords
{
    public static string Of(ActKind kind) => Words.ResourceManager.GetString("Act" + kind, Words.Culture) ?? kind.ToString();
}
