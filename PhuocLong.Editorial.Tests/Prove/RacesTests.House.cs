using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Prove;

/// <content>Where the races take place.</content>
public sealed partial class RacesTests
{
    /// <summary>One newsroom for every race: each round has an article of its own.</summary>
    public sealed class House : IAsyncLifetime
    {
        internal TestNewsroom Newsroom { get; private set; } = null!;

        internal int Second { get; private set; }

        internal int Both { get; private set; }

        internal int Shorter { get; private set; }

        public async ValueTask InitializeAsync()
        {
            Newsroom = await OpenAsync();
            Second = await Newsroom.MemberAsync("Trợ lý thứ hai", (Role.Assistant, null, null));
            Both = await Newsroom.MemberAsync("Trợ lý và uỷ viên", (Role.Assistant, null, null), (Role.BoardMember, null, Newsroom.News));
            var steps = StandardWorkflow.Edition1(default).Steps.Where(s => s.Key != StandardWorkflow.Assistants).ToArray();
            Shorter = (await Newsroom.Get<WorkflowDesk>().BeginLineAsync(Newsroom.Administrator, new("Hai bước", steps), Stop)).Value;
        }

        public ValueTask DisposeAsync() => Newsroom.DisposeAsync();
    }
}
