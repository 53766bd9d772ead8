using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Suggestions;

/// <summary>Names of those who suggested something. A suggestion itself carries only its author's number.</summary>
public sealed class SuggestionAuthors(IDbContextFactory<EditorialDb> contexts)
{
    public async Task<IReadOnlyDictionary<int, string>> NamesAsync(IEnumerable<int> members, CancellationToken stop = default)
    {
        var ids = members.Distinct().ToArray();
        if (ids.Length == 0)
            return new Dictionary<int, string>();
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.Users.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
    }
}
