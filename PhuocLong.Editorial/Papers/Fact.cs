namespace PhuocLong.Editorial.Papers;

/// <summary>One labelled line of a paper.</summary>
public sealed record Fact(string Label, string Value);
