namespace PhuocLong.Editorial.Handling;

/// <summary>What a person filled in to hand an article on, hold it, or set its date.</summary>
public sealed record HandlingAnswer(int? MemberId, DateOnly? Day, string Reason);
