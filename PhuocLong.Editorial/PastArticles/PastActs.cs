using System.Globalization;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>What the ledger keeps of an import: one act for all of it.</summary>
internal static class PastActs
{
    public static Act Of(ActKind kind, int by, PastImport import) => new(kind, by)
    {
        Detail = new Dictionary<string, string?>
        {
            ["import"] = import.Id.ToString(CultureInfo.InvariantCulture),
            ["articles"] = import.Articles.ToString(CultureInfo.InvariantCulture),
            ["firstArticle"] = import.FirstArticleId.ToString(CultureInfo.InvariantCulture),
            ["from"] = NewsroomTime.Day(import.From).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["to"] = NewsroomTime.Day(import.To).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        Text = import.FileName,
    };
}
