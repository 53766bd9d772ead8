using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Papers;

namespace PhuocLong.Editorial.Royalties;

/// <summary>Royalties: the doors of their pages, and that of the workbook.</summary>
public static class RoyaltiesSetup
{
    public static void AddRoyalties(this IServiceCollection services)
    {
        services.AddSingleton<RoyaltySwitch>();
        services.AddSingleton<RoyaltyDesk>();
        services.AddSingleton<RoyaltyRatesDesk>();
    }

    // A stranger is led to the sign-in page, as by any link.
    public static void MapRoyalties(this WebApplication app) =>
        app.MapGet("/nhuan-but/{month}/tep.xlsx", async (string month, HttpContext http, RoyaltyDesk desk) =>
            (await desk.OpenAsync(month, CurrentMember.IdOf(http.User), http.RequestAborted)).Value is { } view
                ? SheetFile.Download(http, RoyaltyWorkbook.Of(view), $"nhuan-but-{view.Month.Address}.xlsx")
                : Results.NotFound()).ExcludeFromDescription();
}
