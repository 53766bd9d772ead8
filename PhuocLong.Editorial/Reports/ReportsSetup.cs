using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Papers;
using PhuocLong.Editorial.PublishedCounts;

namespace PhuocLong.Editorial.Reports;

/// <summary>Reviews of a period: the doors of their pages, and those of the Word file and the workbook.</summary>
public static class ReportsSetup
{
    public static void AddReports(this IServiceCollection services)
    {
        services.AddPublishedCounts();
        services.AddSingleton<InterimReviews>();
        services.AddSingleton<InterimReviewDesk>();
        services.AddSingleton<SignedReviews>();
        services.AddSingleton<FigureReading>();
    }

    // A stranger is led to the sign-in page, as by any link.
    public static void MapReports(this WebApplication app)
    {
        foreach (var extension in (string[])[Word, Excel])
        {
            app.MapGet($"/bao-cao/{{period}}/tep.{extension}", async (string period, HttpContext http, InterimReviews reviews) =>
            {
                var named = await reviews.PeriodAsync(period, http.RequestAborted);
                return named.Succeeded && (await reviews.OfAsync(named.Value, CurrentMember.IdOf(http.User), http.RequestAborted)).Value is { } review
                    ? File(http, review.Paper, Words.SealDraft, extension, review.FileName(extension))
                    : Results.NotFound();
            }).ExcludeFromDescription();
            app.MapGet($"/bao-cao/da-ky/{{id:int}}/tep.{extension}", async (int id, HttpContext http, SignedReviews reviews) =>
                (await reviews.OfAsync(id, CurrentMember.IdOf(http.User), http.RequestAborted)).Value is { } view
                    ? File(http, view.Paper, view.Seal, extension, view.FileName(extension))
                    : Results.NotFound()).ExcludeFromDescription();
        }
    }

    private const string Word = "docx", Excel = "xlsx";

    private static IResult File(HttpContext http, ReviewPaper paper, string seal, string extension, string name) => extension == Word
        ? PaperFile.Download(http, ReviewDocx.Of(paper, seal), name)
        : SheetFile.Download(http, ReviewWorkbook.Of(paper, seal), name);
}
