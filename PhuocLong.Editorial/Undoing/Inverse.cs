using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Undoing;

/// <summary>
/// What a move changed, row by row, so that it can be put back exactly. It is asked of the context and not listed by hand:
/// what a move of tomorrow changes is put back too, without anybody having to think of it.
/// </summary>
internal sealed class Inverse
{
    // These only ever grow: the ledger, and the versions its events name.
    private static readonly Type[] growing = [typeof(ArticleEvent), typeof(EventText), typeof(ArticleVersion)];

    private readonly List<(EntityEntry Entry, RowChange Change, Dictionary<string, JsonElement> Was)> rows;

    private Inverse(List<(EntityEntry, RowChange, Dictionary<string, JsonElement>)> rows) => this.rows = rows;

    private enum RowChange
    {
        Added,
        Altered,
        Removed,
    }

    private sealed record Row(string Entity, RowChange Change, Dictionary<string, JsonElement> Key, Dictionary<string, JsonElement> Was);

    /// <summary>What stands in the context and is not saved yet.</summary>
    public static Inverse Of(EditorialDb db) =>
        new([.. db.ChangeTracker.Entries().Where(e => !growing.Contains(e.Metadata.ClrType)).Select(Changed).OfType<(EntityEntry, RowChange, Dictionary<string, JsonElement>)>()]);

    /// <summary>The same as text, once it is saved and new rows have their keys.</summary>
    public string Write() => JsonSerializer.Serialize(rows.Select(r => new Row(
        r.Entry.Metadata.Name, r.Change, r.Entry.Metadata.FindPrimaryKey()!.Properties.ToDictionary(p => p.Name, p => Json(r.Entry.CurrentValues[p], p)), r.Was)));

    /// <summary>Puts every row back in the context as it was; nothing is saved yet.</summary>
    public static async Task PutBackAsync(EditorialDb db, string inverse, CancellationToken stop)
    {
        foreach (var row in JsonSerializer.Deserialize<List<Row>>(inverse)!)
        {
            var type = db.Model.FindEntityType(row.Entity)!;
            if (row.Change == RowChange.Removed)
            {
                Fill(db.Add(Activator.CreateInstance(type.ClrType)!), row.Was);
                continue;
            }
            var key = type.FindPrimaryKey()!.Properties.Select(p => Value(row.Key[p.Name], p)).ToArray();
            var standing = await db.FindAsync(type.ClrType, key, stop) ?? throw new InvalidOperationException($"A {type.ShortName()} that a move has written is gone.");
            if (row.Change == RowChange.Added)
                db.Remove(standing);
            else
                Fill(db.Entry(standing), row.Was);
        }
    }

    private static (EntityEntry, RowChange, Dictionary<string, JsonElement>)? Changed(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => (entry, RowChange.Added, []),
        EntityState.Deleted => (entry, RowChange.Removed, Originals(entry, entry.Properties)),
        EntityState.Modified => (entry, RowChange.Altered, Originals(entry, entry.Properties.Where(p => p.IsModified && !IsRevision(p.Metadata)))),
        _ => null,
    };

    // It only rises: a screen that was loaded in between must never be taken for one of now.
    private static bool IsRevision(IReadOnlyProperty property) =>
        property.Name == nameof(Article.Revision) && property.DeclaringType.ClrType == typeof(Article);

    private static Dictionary<string, JsonElement> Originals(EntityEntry entry, IEnumerable<PropertyEntry> properties) =>
        properties.ToDictionary(p => p.Metadata.Name, p => Json(entry.OriginalValues[p.Metadata], p.Metadata));

    private static void Fill(EntityEntry entry, Dictionary<string, JsonElement> was)
    {
        foreach (var (name, value) in was)
            entry.Property(name).CurrentValue = Value(value, entry.Metadata.FindProperty(name)!);
    }

    private static JsonElement Json(object? value, IReadOnlyProperty property) => JsonSerializer.SerializeToElement(value, property.ClrType);

    private static object? Value(JsonElement value, IReadOnlyProperty property) => value.Deserialize(property.ClrType);
}
