using PhuocLong.Editorial.Activity;

namespace PhuocLong.Editorial.Tests.Prove;

/// <content>Who races whom.</content>
public sealed partial class RacesTests
{
    private static readonly Dictionary<string, Race> Races = new()
    {
        ["two approve"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.Newsroom.Assistant), r => ApproveAsync(r, r.SecondAssistant), RaceEnd.OneWins, (["Waiting:board"], ["Waiting:board"])),
        ["one approves, one returns"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.Newsroom.Assistant), r => ReturnAsync(r, r.SecondAssistant), RaceEnd.OneWins, (["Waiting:board"], ["Returned"])),
        ["one approves, one rejects"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.Newsroom.Assistant), r => RejectAsync(r, r.SecondAssistant), RaceEnd.OneWins, (["Waiting:board"], ["Rejected"])),
        ["one approves, the author recalls"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.Newsroom.Assistant), RecallAsync, RaceEnd.OneWins, (["Waiting:board"], ["Draft"])),
        ["two submit"] = new(
            "Draft", r => SubmitAsync(r, r.Newsroom.Author), r => SubmitAsync(r, r.Newsroom.Colleague), RaceEnd.OneWins, (["Waiting:assistants"], ["Waiting:assistants"])),
        ["two publish"] = new(
            "Approved", r => PublishAsync(r, r.Newsroom.Assistant), r => PublishAsync(r, r.Newsroom.Chair), RaceEnd.OneWins, (["Published"], ["Published"])),
        ["one publishes, the chair withdraws as soon as it is published"] = new(
            "Approved", r => PublishAsync(r, r.Newsroom.Assistant), WithdrawAsync, RaceEnd.FirstAlways, (["Published", "Withdrawn"], []))
        { FirstAct = ActKind.Published, SecondAct = ActKind.Withdrawn },
        ["the chair withdraws in two windows"] = new(
            "Published", WithdrawAsync, WithdrawAsync, RaceEnd.OneWins, (["Withdrawn"], ["Withdrawn"])),
        ["one approves, one changes the details"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.Newsroom.Assistant), DescribeAsync, RaceEnd.SecondAlways, (["Waiting:board"], ["Waiting:assistants"]))
        { SecondAct = ActKind.DetailsChanged },
        ["a deputy approves, the delegation ends"] = new(
            "Waiting:board", r => ApproveAsync(r, r.Deputy), EndDelegationAsync, RaceEnd.SecondAlways, (["Waiting:chair"], ["Waiting:board"]))
        { SecondAct = ActKind.DelegationEnded },
        ["one approves, their role is taken away"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.SecondAssistant), WithdrawRoleAsync, RaceEnd.SecondAlways, (["Waiting:board"], ["Waiting:assistants"]))
        { SecondAct = ActKind.MemberChanged },
        ["one approves, their account is closed"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.SecondAssistant), DisableAsync, RaceEnd.SecondAlways, (["Waiting:board"], ["Waiting:assistants"]))
        { SecondAct = ActKind.MemberDisabled },
        ["one approves, the administrator moves the review to an edition without that step"] = new(
            "Waiting:assistants", r => ApproveAsync(r, r.Newsroom.Assistant), SwitchAsync, RaceEnd.SecondAlways, (["Waiting:board"], ["Waiting:board"]))
        { SecondAct = ActKind.ReviewMoved },
    };
}
