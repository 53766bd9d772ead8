using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Papers;

namespace PhuocLong.Editorial.Certificates;

/// <summary>Certificates of approved articles: the page's door and the Word file's.</summary>
public static class CertificatesSetup
{
    public static void AddCertificates(this IServiceCollection services) => services.AddSingleton<CertificateDesk>();

    // A stranger is led to the sign-in page, as by any link.
    public static void MapCertificates(this WebApplication app) =>
        app.MapGet("/bai-viet/{id:int}/phieu-duyet.docx", async (int id, HttpContext http, CertificateDesk desk) =>
        {
            if ((await desk.OfAsync(id, CurrentMember.IdOf(http.User), http.RequestAborted)).Value is not { } certificate)
                return Results.NotFound();
            return PaperFile.Download(http, CertificateDocx.Of(certificate), certificate.FileName);
        }).ExcludeFromDescription();
}
