namespace PhuocLong.Editorial.Reviews;

/// <summary>What is still open on a text and bars its approval: comments marked <i>bắt buộc</i>, and suggestions nobody has decided.</summary>
public readonly record struct OpenMatters(int RequiredComments, int Suggestions);
