using System.Text;

namespace PhuocLong.Editorial.Editing;

/// <content>What a socket says, and what it is answered.</content>
internal sealed partial class SyncRoom
{
    /// <summary>A client that never fills the gap it left is no Yjs client.</summary>
    private const int MaxHeldBarriers = 1000;

    /// <summary>One frame of a socket whose right was just checked.</summary>
    public Task<bool> ReceiveAsync(SyncSocket from, ReadOnlyMemory<byte> frame, CancellationToken stop) => InTurnAsync(() =>
    {
        var message = SyncMessage.Read(frame.Span);
        var granted = from.Granted;
        if (Damage is not null)
        {
            ShowAndPart(from, message);
            return;
        }
        switch (message.Kind)
        {
            case SyncKind.StateVector:
                Answer(from, message.Payload);
                break;
            case SyncKind.Missing or SyncKind.Update when granted.Right.Write || granted.Right.Suggest:
                Take(from, granted, message.Kind, message.Payload);
                break;
            case SyncKind.Missing or SyncKind.Update:
                RefuseContent(from, message.Payload);
                break;
            case SyncKind.Awareness:
                Announce(presence.Take(from, SyncMessage.Entries(message.Payload)));
                break;
            case SyncKind.QueryAwareness:
                from.Send(SyncMessage.Awareness(presence.All));
                break;
            case SyncKind.Barrier:
                Acknowledge(from, message.Number);
                break;
        }
    }, stop);

    private void Answer(SyncSocket to, ReadOnlySpan<byte> stateVector)
    {
        var missing = engine.Diff(ArticleId, stateVector);
        if (missing.Outcome != TextOutcome.Done)
            throw new MalformedFrameException("state vector");
        to.Send(SyncMessage.Missing(missing.Content));
    }

    private void Take(SyncSocket from, GrantedRight granted, SyncKind kind, ReadOnlySpan<byte> update)
    {
        var brought = engine.Brings(ArticleId, update) ?? throw new MalformedFrameException("update");
        // A client id is one member's in one article, or nobody could say who wrote what.
        var news = hands.Of(from, brought, passedOn: kind == SyncKind.Missing) ?? throw new MalformedFrameException("another member's client id");
        var taken = engine.Take(ArticleId, from.Member.Id, RightFor(granted, kind), update);
        switch (taken.Outcome)
        {
            case TextOutcome.Done:
                hands.Remember(news);
                settling.NoteWriting(from.Member.Id, brought);
                Record(from.Member.Id, taken, news, from, TypedUnder.RightOf(from, granted));
                break;
            case TextOutcome.Mended:
                hands.Remember(news);
                settling.NoteWriting(from.Member.Id, brought);
                Record(from.Member.Id, new(TextOutcome.Done, taken.Content), news, TypedUnder.RightOf(from, granted));
                break;
            case TextOutcome.Unchanged:
                break;
            // Someone types while the connection is being made: the new letter arrives before what lies under it. The
            // client is asked for everything, and nothing is acknowledged until it has come.
            case TextOutcome.Gap when kind == SyncKind.Update:
                if (!from.Gapped)
                    from.Send(SyncMessage.StateVector(engine.StateVector(ArticleId)));
                from.Gapped = true;
                return;
            case TextOutcome.Overstepped:
                from.Close(SyncClose.Overstepped, Encoding.UTF8.GetString(taken.Content));
                return;
            default:
                throw new MalformedFrameException($"update: {taken.Outcome}");
        }
        if (kind == SyncKind.Missing && from.Gapped)
            FillGap(from);
    }

    private static TextRight RightFor(GrantedRight granted, SyncKind kind) =>
        !granted.Right.Write ? TextRight.Suggest : kind == SyncKind.Missing ? TextRight.Resend : TextRight.Write;

    private void FillGap(SyncSocket from)
    {
        from.Gapped = false;
        foreach (var number in from.HeldBarriers)
            Acknowledge(from, number);
        from.HeldBarriers.Clear();
    }

    private void RefuseContent(SyncSocket from, ReadOnlySpan<byte> update)
    {
        switch (engine.Probe(ArticleId, update))
        {
            case TextOutcome.Unchanged:
                return;
            case TextOutcome.Done or TextOutcome.Gap:
                from.Close(SyncClose.Withdrawn, "read only");
                return;
            default:
                throw new MalformedFrameException("update");
        }
    }

    /// <summary>
    /// Waits for the room's last update, not only for this socket's: what it sent again after a reconnect may stand in
    /// the text already and still be on its way to the disk.
    /// </summary>
    private void Acknowledge(SyncSocket to, ulong number)
    {
        if (!to.Gapped)
            to.Acknowledging = EchoAsync(to.Acknowledging, lane.Committed);
        else if (to.HeldBarriers.Count < MaxHeldBarriers)
            to.HeldBarriers.Add(number);
        else
            throw new MalformedFrameException("too many barriers");

        async Task EchoAsync(Task before, Task committed)
        {
            await before;
            await committed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (committed.IsCompletedSuccessfully)
                to.Send(SyncMessage.Barrier(number));
        }
    }
}
