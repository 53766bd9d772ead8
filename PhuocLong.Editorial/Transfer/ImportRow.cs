namespace PhuocLong.Editorial.Transfer;

/// <summary>One file on the page, and how far it is.</summary>
public sealed class ImportRow(WaitingFile file)
{
    public WaitingFile File { get; set; } = file;

    public ImportState State { get; set; } = ImportState.Reading;

    /// <summary>Only while its preview is open: twenty long texts would weigh on the page for nothing.</summary>
    public ReadText? Text { get; set; }

    public string Title { get; set; } = "";

    public string Lead { get; set; } = "";

    public int Length { get; set; }

    public int Pictures { get; set; }

    /// <summary>Why it cannot be read, or why no article came of it.</summary>
    public string? Refusal { get; set; }

    public ImportedArticle? Article { get; set; }

    public void Took(Outcome<ReadText> read)
    {
        State = read.Succeeded ? ImportState.Ready : ImportState.Refused;
        Refusal = read.Refusal;
        if (read.Value is not { } text)
            return;
        Title = File.Title ?? text.Title;
        Lead = File.Lead ?? (text.Lead is { } lead ? Inlines.Plain(lead.Content) : "");
        Length = TextMeasure.Words(text);
        Pictures = text.Figures.Count();
    }
}

/// <summary>How far a file is.</summary>
public enum ImportState
{
    Reading,
    Ready,
    Refused,
    Creating,
    Created,
}
