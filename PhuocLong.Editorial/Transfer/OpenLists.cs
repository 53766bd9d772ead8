using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

/// <summary>Builds nested lists of lines that each know their depth only.</summary>
internal sealed class OpenLists(int deepest)
{
    private readonly List<OpenList> open = [];
    private readonly List<OpenList> begun = [];

    /// <summary>A list that still takes entries; blocks hold its <see cref="List"/> as a place until it is finished.</summary>
    internal sealed class OpenList(ListPlace place)
    {
        public ListPlace Place { get; } = place;

        public List<(DraftParagraph Words, List<OpenList> Inner)> Entries { get; } = [];

        public DraftList List { get; } = new(place.Ordered, place.Number, place.Numbering, []);

        public DraftList Finished() => List with
        {
            Items = [.. Entries.Select(entry => new DraftListItem([entry.Words, .. entry.Inner.Select(inner => inner.Finished())]))],
        };
    }

    /// <summary>Adds an entry; answers the list it begins where that stands by itself.</summary>
    public OpenList? Add(ListPlace place, IReadOnlyList<DraftInline> content)
    {
        var level = Math.Min(place.Level, deepest - 1);
        while (open.Count > 0 && (Level(open[^1]) > level || (Level(open[^1]) == level && !Continues(open[^1].Place, place))))
            open.RemoveAt(open.Count - 1);
        OpenList? outermost = null;
        if (open.Count == 0 || Level(open[^1]) < level)
        {
            var list = new OpenList(place with { Level = level });
            if (open.Count == 0)
                begun.Add(outermost = list);
            else
                open[^1].Entries[^1].Inner.Add(list);
            open.Add(list);
        }
        open[^1].Entries.Add((new DraftParagraph(content), []));
        return outermost;

        int Level(OpenList list) => list.Place.Level;
    }

    /// <summary>Something else stands between: what comes next begins a list of its own.</summary>
    public void Interrupt() => open.Clear();

    /// <summary>The blocks with every list complete.</summary>
    public List<DraftBlock> Finish(List<DraftBlock> blocks)
    {
        // Equal lists are not the same list: places are told apart by reference.
        var places = new Dictionary<object, OpenList>(ReferenceEqualityComparer.Instance);
        foreach (var list in begun)
            places[list.List] = list;
        return [.. blocks.Select(block => block is DraftList && places.TryGetValue(block, out var list) ? list.Finished() : block)];
    }

    private static bool Continues(ListPlace open, ListPlace next) => open.Ordered == next.Ordered && (!open.Ordered || open.Key == next.Key);
}
