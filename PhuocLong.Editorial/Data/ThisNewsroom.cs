using Microsoft.EntityFrameworkCore;

namespace PhuocLong.Editorial.Data;

/// <summary>Which newsroom this database belongs to, for what browsers keep: a recreated one takes nothing of theirs.</summary>
public sealed class ThisNewsroom(IDbContextFactory<EditorialDb> contexts)
{
    private string? known;

    /// <summary>The identifier as it travels; the same for as long as the database is.</summary>
    public async Task<string> IdAsync(CancellationToken stop = default)
    {
        if (known is not null)
            return known;
        await using var db = await contexts.CreateDbContextAsync(stop);
        var id = await db.Newsrooms.Select(n => n.Identifier).SingleOrDefaultAsync(stop);
        var text = id.ToString("N");
        // Before the newsroom is opened there is none to remember.
        return id == Guid.Empty ? text : known = text;
    }
}
