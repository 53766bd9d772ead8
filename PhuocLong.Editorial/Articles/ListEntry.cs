namespace PhuocLong.Editorial.Articles;

/// <summary>An entry of one of the newsroom's lists, kept by administrators.</summary>
public abstract class ListEntry
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string FoldedName { get; set; }

    /// <summary>UTC. A retired entry stays on its articles and is offered to no new one.</summary>
    public DateTime? RetiredAt { get; set; }
}

/// <summary>An entry of a list that has an order of its own.</summary>
public abstract class OrderedEntry : ListEntry
{
    public int Position { get; set; }
}
