namespace PhuocLong.Editorial.Editing;

/// <summary>How a call into the text engine went. The numbers are those of <c>engine.ts</c>.</summary>
internal enum TextOutcome : byte
{
    Done = 0,

    /// <summary>Nothing the document did not have.</summary>
    Unchanged = 1,

    /// <summary>It builds on something that has not arrived; nothing was changed.</summary>
    Gap = 2,

    /// <summary>It is not what it should be; nothing was changed.</summary>
    Refused = 3,

    /// <summary>It failed half way; the document was closed and must be opened from the log again.</summary>
    Broken = 4,

    NotOpen = 5,

    /// <summary>It is more than its sender may do; the document was closed and must be opened from the log again.</summary>
    Overstepped = 6,

    /// <summary>Done, and put right where it met what somebody else wrote meanwhile: its sender is told too.</summary>
    Mended = 7,
}

/// <summary>How a member's update is judged. The numbers are those of <c>engine.ts</c>.</summary>
internal enum TextRight : byte
{
    /// <summary>Only suggestions of their own: with these rejected, the text is the same before and after.</summary>
    Suggest = 0,

    /// <summary>Anything, but no suggestion under somebody else's name.</summary>
    Write = 1,

    /// <summary>A writer's answer to what the server lacks: after a lost commit it also brings back what colleagues suggested.</summary>
    Resend = 2,
}

/// <summary>What the text engine answered: for a change, the update that says it.</summary>
internal readonly record struct TextAnswer(TextOutcome Outcome, byte[] Content);

/// <summary>The document is not in the engine, which was restarted or has closed it; open it again from the log.</summary>
internal sealed class TextNotOpenException(int articleId) : Exception($"The text of article {articleId} is not open.");

/// <summary>What is stored, or what was to be written, is no text of this newsroom's schema.</summary>
public class InvalidTextException(string message) : Exception(message);

/// <summary>The stored text is damaged; nothing is written to it until somebody has mended it.</summary>
public sealed class DamagedTextException(int articleId) : InvalidTextException($"The stored text of article {articleId} is damaged; it is only read.");
