using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using PhuocLong.Editorial.Shell;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// How a brought file travels: one a request and its bytes the body, beside the circuit, from our own pages alone. Answers
/// <c>{ id }</c> or <c>{ refusal }</c> in Vietnamese.
/// </summary>
internal static class FileDoor
{
    /// <param name="barred">The sentence for a member who brings no files here; null for one who does.</param>
    public static async Task<IResult> ReceiveAsync(HttpContext http, Func<Task<string?>> barred, Func<Stream, Task<Outcome<WaitingFile>>> receive)
    {
        if (!SameOrigin.IsSameOrigin(http))
            return Refused(StatusCodes.Status403Forbidden, Words.RefusedOrigin);
        if (await barred() is { } sentence)
            return Refused(StatusCodes.Status403Forbidden, sentence);
        if (http.Request.ContentLength > ReadingBudget.MostFileBytes)
            return Refused(StatusCodes.Status413PayloadTooLarge, Calendar.Phrase.With(Words.RefusedTooLarge, ReadingBudget.MostFileBytes >> 20));
        // One byte more than we take, so that it is we who say that it is too much.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = ReadingBudget.MostFileBytes + 1;
        var received = await receive(http.Request.Body);
        return received.Value is { } file
            ? TypedResults.Ok(new { id = file.Id })
            : Refused(StatusCodes.Status422UnprocessableEntity, received.Refusal!);
    }

    private static JsonHttpResult<Refusal> Refused(int status, string sentence) => TypedResults.Json(new Refusal(sentence), statusCode: status);

    private sealed record Refusal([property: System.Text.Json.Serialization.JsonPropertyName("refusal")] string Sentence);
}
