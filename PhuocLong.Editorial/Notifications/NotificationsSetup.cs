using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Notifications;

public static class NotificationsSetup
{
    /// <summary>Registers the room; once it is there, <see cref="Data.WriteGate"/> has it tell of every act it writes.</summary>
    public static void AddNotifications(this IServiceCollection services, MailSettings mail)
    {
        services.AddSingleton(mail);
        services.AddSingleton<NoticeFeed>();
        services.AddSingleton<NoticeMails>();
        services.AddSingleton<NoticeWriter>();
        services.AddSingleton<IActsRecorded>(provider => provider.GetRequiredService<NoticeWriter>());
        services.AddSingleton<NoticeList>();
        services.AddSingleton<NoticeDesk>();
        services.AddSingleton<MailChoiceDesk>();
        services.AddSingleton<Reminders>();
        services.AddSingleton<HolidayReminders>();
        services.AddHostedService<ReminderRounds>();
        if (!mail.IsOn)
            return;
        services.AddSingleton<MailComposer>();
        services.AddSingleton<Postman>();
        services.AddHostedService<MailRounds>();
    }
}
