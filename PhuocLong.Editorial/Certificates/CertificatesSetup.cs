using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Certificates;

/// <summary>Certificates of approved articles: the page's door and the Word file's.</summary>
public static class CertificatesSetup
{
    private const string WordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void AddCertificates(this IServiceCollection services) => services.AddSingleton<CertificateDesk>();

    // A stranger is led to the sign-in page, as by any link.
    public static void MapCertificates(this WebApplication app) =>
        app.MapGet("/bai-viet/{id:int}/phieu-duyet.docx", async (int id, HttpContext http, CertificateDesk desk) =>
        {
            if ((await desk.OfAsync(id, CurrentMember.IdOf(http.User), http.RequestAborted)).Value is not { } certificate)
                return Results.NotFound();
            http.Response.Headers.CacheControl = "private, no-store";
            http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Results.File(CertificateDocx.Of(certificate), WordFile, certificate.FileName);
        }).ExcludeFromDescription();
}
