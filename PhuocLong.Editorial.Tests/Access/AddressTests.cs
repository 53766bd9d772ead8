using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Tests.Media;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>Every address the app answers at, asked by everybody.</summary>
[Collection(WiredNewsroom.Tests)]
public sealed partial class AddressTests(WiredNewsroom newsroom)
{
    [Fact]
    public async Task Every_address_answers_everybody_as_the_table_says()
    {
        var cells = new Cells("addresses");
        using var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = newsroom.Address };
        foreach (var line in AddressTable.Lines)
        {
            foreach (var person in AddressTable.People)
            {
                using var request = RequestFor(newsroom, line);
                using var answer = await newsroom.Browsers.GetValueOrDefault(person, visitor).SendAsync(request, TestNewsroom.Stop);
                cells.Compare($"{person} · {line.Method} {line.Route}", AddressTable.Answer(line, person).ToString(CultureInfo.InvariantCulture), ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
                // Whatever a page is about, its lists, its bell and its words name nothing that is not this person's to read.
                if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                    cells.Compare($"{person} · titles in {line.Route}", "", string.Join(' ', TitlesIn(await PageOf(answer)).Where(standing => !MayRead(person, standing))));
            }
        }
        cells.Agree();
    }

    /// <summary>Asked of the app itself: what it maps, and what it can be started for.</summary>
    [Fact]
    public async Task Every_address_and_every_command_is_in_the_table()
    {
        await using var app = new HostedNewsroom();
        var mapped = Mapped(app.Services);
        var listed = AddressTable.Lines.Select(l => $"{l.Method} {l.Route}").Concat(AddressTable.Elsewhere.Keys).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(mapped.Except(listed).Order(StringComparer.Ordinal));
        Assert.Empty(listed.Except(mapped).Order(StringComparer.Ordinal));
        var commands = typeof(Program).Assembly.GetTypes().Select(t => t.Name).Where(n => n.EndsWith("Command", StringComparison.Ordinal));
        Assert.Equal(AddressTable.Commands.Keys.Order(StringComparer.Ordinal), commands.Order(StringComparer.Ordinal));
    }

    /// <summary>What the app answers at, with what it may be asked by (* for anything). A page is asked by GET; what is sent to it is the business of <see cref="AddressForms"/>.</summary>
    internal static HashSet<string> Mapped(IServiceProvider app) => app.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => !IsFile(e))
        .SelectMany(e => MethodsOf(e).Select(method => $"{method} /{e.RoutePattern.RawText!.TrimStart('/')}"))
        .ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null ? ["GET"]
        // The hub answers its negotiation to POST alone, without saying so in its endpoint.
        : endpoint.RoutePattern.RawText!.EndsWith("/negotiate", StringComparison.Ordinal) ? ["POST"]
        : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? [.. methods.Where(m => m != "HEAD")] : ["*"];

    // The app's own files, the same for everybody: scripts, styles, pictures of the house.
    private static bool IsFile(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(m => m.GetType().Name is "StaticAssetDescriptor") || endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("_framework/", StringComparison.Ordinal)
        || endpoint.RoutePattern.RawText!.Contains("_blazor/initializers", StringComparison.Ordinal);

    internal static HttpRequestMessage RequestFor(WiredNewsroom newsroom, AddressTable.Line line)
    {
        var of = newsroom.Wares;
        var path = line.Route
            .Replace("{Code:int}", "404", StringComparison.Ordinal)
            .Replace("/tep/{id}/anh", $"/tep/{of.File}/anh?ten=word/media/image1.png", StringComparison.Ordinal)
            .Replace("{sha}", of.Image, StringComparison.Ordinal)
            .Replace("/nhuan-but/{month}", $"/nhuan-but/{of.Month}", StringComparison.OrdinalIgnoreCase)
            .Replace("{Month}", of.Month, StringComparison.Ordinal).Replace("{month}", of.HeadsMonth, StringComparison.Ordinal)
            .Replace("{UnitId:int}", Number(of.Unit), StringComparison.Ordinal).Replace("{MemberId:int}", Number(of.Member), StringComparison.Ordinal)
            .Replace("{Line}", "standard", StringComparison.Ordinal)
            .Replace("{Address}", of.Period, StringComparison.Ordinal).Replace("{period}", of.Period, StringComparison.Ordinal)
            .Replace("/da-ky/{id:int}", $"/da-ky/{of.Signed}", StringComparison.OrdinalIgnoreCase)
            .Replace("/bai-da-dang/{id:int}", $"/bai-da-dang/{of.Past}", StringComparison.OrdinalIgnoreCase)
            .Replace("/xep-hang/{id:int}", $"/xep-hang/{of.Criteria}", StringComparison.OrdinalIgnoreCase)
            .Replace("/hop/{id:int}", $"/hop/{of.Meeting}", StringComparison.OrdinalIgnoreCase)
            .Replace("/quan-tri/chi-tieu/{Id:int}", $"/quan-tri/chi-tieu/{of.Policy}", StringComparison.Ordinal)
            .Replace("/dinh-kem/{id:int}", $"/dinh-kem/{newsroom.Articles["Draft"].Attachment}", StringComparison.Ordinal)
            .Replace("{id:int}", Number(newsroom.Articles[line.Right == "ReadPublished" ? "Published" : "Draft"].Article), StringComparison.OrdinalIgnoreCase);
        if (line.Route == "/hinh")
            path += $"?bai={newsroom.Articles["Draft"].Article}";
        if (line.Route.EndsWith("negotiate", StringComparison.Ordinal))
            path += "?negotiateVersion=1";
        var request = new HttpRequestMessage(new(line.Method), new Uri(path, UriKind.Relative));
        if (line.Method == "POST")
        {
            request.Headers.Add("Origin", newsroom.Address.GetLeftPart(UriPartial.Authority));
            request.Content = line.Route switch
            {
                "/nhap-bai/tep" => new ByteArrayContent("Tin của đơn vị."u8.ToArray()),
                "/bai-da-dang/tep" => new ByteArrayContent(Encoding.UTF8.GetBytes("Tiêu đề;Ngày đăng;Đơn vị\nBài cũ;01/02/2015;Phòng Y tế")),
                "/bao-cao/so-lieu/tep" => new ByteArrayContent("Tháng;Số lượt\n01/2026;7"u8.ToArray()),
                "/hinh" => Form(Pictures.RedBlue(12, 12), "anh.jpg"),
                "/bai-viet/{id:int}/dinh-kem" => Form(Encoding.UTF8.GetBytes("Kế hoạch"), "them.pdf"),
                _ => null,
            };
        }
        return request;
    }

    private static MultipartFormDataContent Form(byte[] bytes, string name) =>
        new() { { new ByteArrayContent(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/octet-stream") } }, "tep", name } };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
