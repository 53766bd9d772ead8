namespace PhuocLong.Editorial.Handling;

/// <summary>What the people of a step can do with an article that stays where it is.</summary>
public enum HandlingKind
{
    /// <summary>Nhận bài.</summary>
    Claim,

    /// <summary>Nhận thay: from a colleague who has it.</summary>
    TakeOver,

    /// <summary>Bỏ nhận.</summary>
    LetGo,

    /// <summary>Giao cho….</summary>
    Hand,

    /// <summary>Đổi hạn.</summary>
    SetDue,

    /// <summary>Tạm giữ.</summary>
    Hold,

    /// <summary>Bỏ giữ.</summary>
    Release,
}

/// <summary>Such an act as the screen offers it. The same object decides when it is done.</summary>
/// <param name="Barred">Why this member cannot do it now, as a sentence; null when they can.</param>
public sealed record HandlingMove(HandlingKind Kind, string? Barred = null)
{
    public bool Allowed => Barred is null;

    /// <summary>In whose place this member does it (thay mặt); null in their own right.</summary>
    public int? ForId { get; init; }

    /// <summary>Whether it asks for something first: a person, a date, a reason.</summary>
    public bool Asks => Kind is HandlingKind.Hand or HandlingKind.SetDue or HandlingKind.Hold;
}
