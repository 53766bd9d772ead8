namespace PhuocLong.Editorial.Quotas;

/// <summary>What happened in the month, newsroom-wide, and what is under review now.</summary>
/// <param name="LongestWaiting">The desk with the article that has waited longest.</param>
public sealed record BoardFigures(int Submitted, int Published, int Waiting, Desk? LongestWaiting);

/// <summary>A desk with unfinished articles on it.</summary>
/// <param name="OldestDays">Working days the oldest has lain there.</param>
/// <param name="TargetDays">Working days it is meant to take; null where none is set.</param>
public sealed record Desk(string Name, int Articles, int OldestDays, int? TargetDays)
{
    public bool IsLate => OldestDays > TargetDays;
}
