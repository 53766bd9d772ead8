using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Papers;

namespace PhuocLong.Editorial.Meetings;

/// <summary>Meetings of the board: the doors of their pages, and the Word file's.</summary>
public static class MeetingsSetup
{
    public static void AddMeetings(this IServiceCollection services)
    {
        services.AddSingleton<MeetingFeed>();
        services.AddSingleton<MeetingTurns>();
        services.AddSingleton<MeetingList>();
        services.AddSingleton<MeetingSheets>();
        services.AddSingleton<ItemReadings>();
        services.AddSingleton<MeetingDesk>();
        services.AddSingleton<AttendanceDesk>();
        services.AddSingleton<AgendaDesk>();
        services.AddSingleton<ConclusionDesk>();
        services.AddSingleton<MinutesDesk>();
    }

    // A stranger is led to the sign-in page, as by any link.
    public static void MapMeetings(this WebApplication app) =>
        app.MapGet("/hop/{id:int}/bien-ban.docx", async (int id, HttpContext http, MinutesDesk desk) =>
            (await desk.OfAsync(id, CurrentMember.IdOf(http.User), http.RequestAborted)).Value is { } view
                ? PaperFile.Download(http, MinutesDocx.Of(view), view.FileName)
                : Results.NotFound()).ExcludeFromDescription();
}
