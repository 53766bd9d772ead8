using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>Lets a mail server fail at random in every way it can, and brings it back after a while.</summary>
internal sealed class FailingMailServer
{
    private readonly SmallMailServer server;
    private readonly Random random;
    private readonly Dictionary<MailFault, int> met = [];
    private int lives = 1;

    public FailingMailServer(SmallMailServer server, Random random)
    {
        (this.server, this.random) = (server, random);
        server.Fault = Next;
    }

    /// <summary>Once in a while, when it is dead.</summary>
    public void MayComeBack()
    {
        bool comes;
        lock (random)
            comes = !server.IsUp && random.Next(3) == 0;
        if (!comes)
            return;
        server.Start();
        lives++;
    }

    /// <summary>Says what happened, and fails where it was too little to prove anything.</summary>
    public string Sum(int mails)
    {
        Assert.True(lives > 3 && server.Taken.Count > mails, $"{lives} lives, {server.Taken.Count} handed over for {mails} mails: too few failures to prove anything.");
        return $"{server.Taken.Count} handed over, {lives} lives of the server; faults {string.Join(", ", met.OrderBy(f => f.Key).Select(f => $"{f.Key} {f.Value}"))}";
    }

    // Two mails in three pass; the others meet each of the faults alike.
    private MailFault Next()
    {
        lock (random)
        {
            var fault = random.Next(3) > 0 ? MailFault.None : (MailFault)random.Next(1, 8);
            met[fault] = met.GetValueOrDefault(fault) + 1;
            return fault;
        }
    }
}
