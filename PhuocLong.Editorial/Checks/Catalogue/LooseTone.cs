using System.Text.RegularExpressions;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Checks.Catalogue;

/// <summary>
/// A mark that stays apart from its letter even after composing (NFC) shows beside it, and no search finds the word. The
/// rest of decomposed text is composed at every door and never gets here.
/// </summary>
public sealed partial class LooseTone : ICheck
{
    public string Code => "LooseTone";

    public CheckKind Kind => CheckKind.Style;

    public CheckLevels Usual => CheckLevels.Advised;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        from block in article.Text.Blocks
        from Match found in Loose().Matches(block.Text)
        let composed = found.Value.Normalize(System.Text.NormalizationForm.FormC)
        select article.Text.At(Code, Words.LooseTone.With(found.Value), block, found.Index, found.Length,
            composed != found.Value && !Loose().IsMatch(composed) ? composed : null);

    [GeneratedRegex(@"[\p{L}]*\p{M}[\p{L}\p{M}]*")]
    private static partial Regex Loose();
}
