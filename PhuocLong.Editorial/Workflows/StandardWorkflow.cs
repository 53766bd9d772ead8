using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Workflows;

/// <summary>The way every newsroom begins with: the support team, the board, the chair.</summary>
public static class StandardWorkflow
{
    /// <summary>The line of every article that no other line was chosen for.</summary>
    public const string Line = "standard";

    public const string Assistants = "assistants";
    public const string Board = "board";
    public const string Chair = "chair";

    public static Workflow Edition1(DateTime nowUtc) => new()
    {
        Edition = 1,
        Name = Words.StandardName,
        CreatedAt = nowUtc,
        Steps =
        [
            new(Assistants, Words.StepAssistants, Role.Assistant, OwnCategory: false, TargetDays: 1) { Colour = StepColour.Ochre, Moves = [new(Board)] },
            new(Board, Words.StepBoard, Role.BoardMember, OwnCategory: true, TargetDays: 2) { Colour = StepColour.Slate, Moves = [new(Chair)] },
            new(Chair, Words.StepChair, Role.Chair, OwnCategory: false, TargetDays: 1) { Colour = StepColour.Pine, Moves = [new(WorkflowMove.Approved)] },
        ],
    };
}
