namespace PhuocLong.Editorial.Articles;

/// <summary>A line of one of the newsroom's lists: a category, a report heading, a topic.</summary>
public sealed record ListedName(int Id, string Name, bool IsRetired, bool StaysAlways, int Articles);
