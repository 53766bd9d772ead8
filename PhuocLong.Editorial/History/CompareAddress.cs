namespace PhuocLong.Editorial.History;

/// <summary>Where two states of an article are compared. Without an older one it is what the reader saw last; without a newer one, the present text.</summary>
public static class CompareAddress
{
    public static string Of(int articleId, StateRef? from, StateRef? to, bool onlyChanges = false)
    {
        string[] query = [.. Part("tu", from?.ToString()), .. Part("den", to?.ToString()), .. Part("chi", onlyChanges ? "1" : null)];
        return $"/bai-viet/{articleId}/so-sanh{(query.Length == 0 ? "" : "?" + string.Join('&', query))}";
    }

    private static string[] Part(string name, string? value) => value is null ? [] : [$"{name}={value}"];
}
