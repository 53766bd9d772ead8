using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Checks;

/// <summary>
/// The door for the newsroom's own words. Administrators keep them; whoever edits for the whole newsroom may add a word
/// from a finding.
/// </summary>
public sealed class GlossaryDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    private const int ShortestNumber = 8, LongestNumber = 15;

    public static bool MayAddWords(MemberRoles member) =>
        member.Is(Role.Administrator) || member.Is(Role.Assistant) || member.Is(Role.BoardMember) || member.Is(Role.Chair);

    public async Task<Outcome<IReadOnlyList<GlossaryEntry>>> AllAsync(int actorId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var entries = await db.GlossaryEntries.AsNoTracking().ToListAsync(stop);
        entries.Sort((a, b) => NewsroomTime.Alphabet.Compare(a.Text, b.Text));
        return entries;
    }

    /// <summary>Adds an entry by an administrator. <paramref name="note"/>: the wrong ways of a term, or whose number it is.</summary>
    public Task<Outcome> AddAsync(int actorId, GlossaryKind kind, string? text, string? note, CancellationToken stop = default) =>
        AddAsync(actorId, kind, text, note, who => who.Is(Role.Administrator) ? null : Members.Words.AdministratorsOnly, stop);

    /// <summary>Thêm vào từ riêng: from a finding, by whoever edits for the whole newsroom.</summary>
    public Task<Outcome> AddWordAsync(int actorId, string word, CancellationToken stop = default) =>
        AddAsync(actorId, GlossaryKind.Word, word, "", who => MayAddWords(who) ? null : Words.WordNotYours, stop);

    public async Task<Outcome> RemoveAsync(int actorId, int id, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (await write.Db.GlossaryEntries.FindAsync([id], stop) is not { } entry)
            return Outcome.Done;
        write.Db.GlossaryEntries.Remove(entry);
        await RecordAsync(write, actorId, "removed", entry, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private async Task<Outcome> AddAsync(int actorId, GlossaryKind kind, string? typed, string? typedNote, Func<MemberRoles, string?> refuse, CancellationToken stop)
    {
        var (text, note) = (NameText.Of(typed), NameText.Of(typedNote));
        if (kind == GlossaryKind.Term)
            note = string.Join("; ", Glossary.Variants(note).Where(v => v != text).Distinct());
        await using var write = await gate.BeginAsync(stop);
        if (refuse(await MemberRoles.LoadAsync(write.Db, actorId, stop)) is { } refusal)
            return Outcome.Refused(refusal);
        if (Unfit(kind, text, note) is { } unfit)
            return Outcome.Refused(unfit);
        if (await write.Db.GlossaryEntries.AnyAsync(e => e.Kind == kind && e.Text == text, stop))
            return Outcome.Refused(Words.EntryTaken.With(text));
        var entry = new GlossaryEntry { Kind = kind, Text = text, Note = note, AddedById = actorId, AddedAt = clock.UtcNow() };
        write.Db.GlossaryEntries.Add(entry);
        await write.Db.SaveChangesAsync(stop);
        await RecordAsync(write, actorId, "added", entry, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private static string? Unfit(GlossaryKind kind, string text, string note)
    {
        if (NameText.Refusal(text) is { } unfit)
            return unfit;
        if (note.Length > NameText.Longest * 2)
            return Words.NoteTooLong;
        return kind switch
        {
            GlossaryKind.Number when Glossary.Domestic(text).Length is < ShortestNumber or > LongestNumber => Words.NumberUnfit,
            GlossaryKind.Word when !text.Any(char.IsLetter) => Words.WordUnfit,
            GlossaryKind.Term when !text.Any(char.IsLetter) => Words.WordUnfit,
            _ => null,
        };
    }

    private Task<ArticleEvent> RecordAsync(Write write, int by, string what, GlossaryEntry entry, CancellationToken stop) =>
        write.RecordAsync(new Act(ActKind.GlossaryChanged, by)
        {
            Detail = new Dictionary<string, string?> { [what] = entry.Id.ToString(CultureInfo.InvariantCulture), ["kind"] = entry.Kind.ToString() },
        }, clock, stop);
}
