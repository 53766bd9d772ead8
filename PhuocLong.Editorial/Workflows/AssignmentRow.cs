namespace PhuocLong.Editorial.Workflows;

/// <summary>A category or genre, and the line chosen for it; null when none was.</summary>
public sealed record AssignmentRow(int Id, string Name, string? Line);
