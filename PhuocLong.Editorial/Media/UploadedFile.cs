using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace PhuocLong.Editorial.Media;

/// <summary>The file of an upload, read as it arrives and never buffered whole.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Name">What its sender calls it; anything at all.</param>
internal sealed record UploadedFile(Stream Content, string Name)
{
    private const int LongestBoundary = 100;

    /// <summary>The first file of a multipart body; of any other body all of it, named by <c>?ten=</c>. Null when there is none.</summary>
    public static async Task<UploadedFile?> OfAsync(HttpRequest request, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return new(request.Body, request.Query["ten"].ToString());
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (boundary is not { Length: > 0 and <= LongestBoundary })
            return null;
        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(stop) is { } section)
            if (section.AsFileSection() is { FileStream: { } content } file)
                return new(content, file.FileName);
        return null;
    }
}
