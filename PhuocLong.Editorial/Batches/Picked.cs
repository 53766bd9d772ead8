namespace PhuocLong.Editorial.Batches;

/// <summary>Which rows of a list are chosen, to do one thing with all of them.</summary>
public sealed class Picked
{
    private readonly HashSet<int> ids = [];
    private int? last;

    public int Count => ids.Count;

    public bool Contains(int id) => ids.Contains(id);

    /// <summary>The chosen among these, in their order.</summary>
    public IReadOnlyList<int> Among(IEnumerable<int> shown) => [.. shown.Where(ids.Contains)];

    /// <summary>Chooses a row or lets it go; with <paramref name="range"/> all rows from the one touched last up to it.</summary>
    public void Toggle(int id, IReadOnlyList<int> shown, bool range = false)
    {
        var (from, to) = (shown.ToList().IndexOf(last ?? id), shown.ToList().IndexOf(id));
        if (range && from >= 0 && to >= 0)
            ids.UnionWith(shown.Skip(Math.Min(from, to)).Take(Math.Abs(from - to) + 1));
        else if (!ids.Remove(id))
            ids.Add(id);
        last = id;
    }

    /// <summary>All of these, or none when all are chosen already.</summary>
    public void ToggleAll(IReadOnlyList<int> shown)
    {
        if (shown.All(ids.Contains))
            ids.ExceptWith(shown);
        else
            ids.UnionWith(shown);
    }

    /// <summary>What is no longer in the list is no longer chosen.</summary>
    public void KeepTo(IEnumerable<int> shown) => ids.IntersectWith(shown);

    public void Clear() => ids.Clear();
}
