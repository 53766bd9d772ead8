namespace PhuocLong.Editorial.Editing;

/// <summary>The sentences of the private copies; the shape is <c>CopyLabels</c> in <c>editor/browser/kept/copy-cards.ts</c>.</summary>
internal static class KeptLabels
{
    public static object InTheReadersLanguage() => new
    {
        locale = Words.Locale,
        name = Words.CopyName,
        why = Words.CopyWhy,
        whyOnPage = Words.CopyWhyOnPage,
        reasons = new
        {
            right = Words.CopyReasonRight,
            large = Words.CopyReasonLarge,
            bad = Words.CopyReasonBad,
            schema = Words.CopyReasonSchema,
            damaged = Words.CopyReasonDamaged,
            gone = Words.CopyReasonGone,
        },
        read = Words.CopyRead,
        copy = Words.CopyCopy,
        copied = Words.CopyCopied,
        download = Words.CopyDownload,
        file = Words.CopyFile,
        drop = Words.CopyDrop,
        dropAsk = Words.CopyDropAsk,
        dropYes = Words.CopyDropYes,
        dropNo = Words.CopyDropNo,
        fields = new { title = Words.FieldTitle, lead = Words.FieldLead, body = Words.FieldBody },
    };
}
